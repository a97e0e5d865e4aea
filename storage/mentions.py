"""What is said of people, as one folded text a person: made of everything that names them, looked through by a search."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bot.book import Saying
from bot.language import names
from bot.language.wanted import folded
from bot.model.contact import Contact
from bot.shelf import Person
from bot.turns import in_turns
from storage import sql, statements
from storage.database import Connection
from storage.tables import TABLES, Values, milliseconds, moment

NOBODY: Values = {"at": 0, "active": 0, "name_end": 0, "work_end": 0, "fact_end": 0, "text": ""}
"""Kept in place of the mention of somebody who is gone, so that whoever has it in memory learns of it."""
NONE: Mapping[Person, Values] = {}
NOTED = frozenset(("note", "favour"))
"""Sources that tell what was talked about or done; all others tell what somebody is or has."""


class Mentions:
    """Texts of people of any owner; whoever asks names the owners."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._queries = sql.load(connection.dialect)

    async def said(self, people: Sequence[Person]) -> Mapping[Person, Sequence[Saying]]:
        """What other records than their own say of these people, the latest first."""
        found: dict[Person, list[Saying]] = defaultdict(list)
        if not people:
            return found
        rows = await self._connection.rows(self._queries["mentions.said"], {"people": people})
        async for few in in_turns(sorted(rows, key=lambda row: row["at"], reverse=True)):
            for row in few:
                saying = Saying(source=row["source"], at=moment(row["at"]), text=row["text"].strip())
                found[row["owner_id"], row["contact_id"]].append(saying)
        return found

    async def renew(self, people: Sequence[Person], known: Mapping[Person, Values] = NONE) -> None:
        """Write the texts of these people anew, under their book's next edition; who is gone gets an empty one.

        With them are written the texts of others that are known already.

        To be called with the owners' rows locked: editions are committed in the order of their numbers.
        """
        contacts = await self.people(people)
        said = await self.said(list(contacts))
        owners = sorted({owner for owner, _ in (*people, *known)})
        found = await self._connection.rows(self._queries["mentions.editions"], {"owners": owners})
        editions = {row["owner_id"]: row["edition"] for row in found}
        rows = []
        async for few in in_turns((*people, *known)):
            for owner, id in few:
                text = known.get((owner, id))
                if text is None:
                    contact = contacts.get((owner, id))
                    text = mention(contact, said.get((owner, id), ())) if contact else NOBODY
                rows.append({"owner_id": owner, "contact_id": id, "edition": editions.get(owner, 0) + 1, **text})
        if rows:
            await self._connection.many(statements.put("mentions", "contact_id", tuple(rows[0])), rows)

    async def renew_names(self, people: Sequence[Person]) -> None:
        """Write the names anew under which these people are found."""
        contacts = await self.people(people)
        await self._connection.rows(self._queries["mentions.forget_names"], {"people": people})
        names_of = TABLES["contacts"].derived["contact_names"]
        rows = [
            {"owner_id": owner, **row}
            async for few in in_turns(contacts.items())
            for (owner, _), each in few
            for row in names_of(each)
        ]
        if rows:
            await self._connection.many(statements.insert("contact_names", tuple(rows[0])), rows)

    async def people(self, people: Sequence[Person]) -> dict[Person, Contact]:
        """These people; those who are gone are left out."""
        rows = await self._connection.rows(self._queries["mentions.people"], {"people": people}) if people else ()
        return {(row["owner_id"], row["id"]): TABLES["contacts"].load(row) for row in rows}


def mention(contact: Contact, said: Iterable[Saying]) -> Values:
    """What is said of one person: the text, and where names, work and facts end in it."""
    sayings = list(said)
    sections = (
        (contact.name, contact.reading, names.romanised(contact.reading), *contact.aliases, *contact.handles),
        (contact.company, contact.title),
        (contact.met_where, contact.met_how, *(each.text for each in sayings if each.source not in NOTED)),
        (contact.notes, *(each.text for each in sayings if each.source in NOTED)),
    )
    text, ends = "", []
    for section in sections:
        text += "".join(f"{folded(piece)}\n" for piece in dict.fromkeys(filter(None, section)))
        ends.append(len(text))
    return {
        "at": milliseconds(contact.touched_at or contact.created_at),
        "active": int(contact.state == "active"),
        **dict(zip(("name_end", "work_end", "fact_end"), ends, strict=False)),
        "text": text,
    }
