"""What people see: messages, ephemeral ones for whom they are meant, modals, and answers that never came."""

from tests.peers.discord.interaction import AUTOCOMPLETE, Interaction, Modal
from tests.peers.discord.people import People
from tests.peers.discord.platform import Who
from tests.peers.discord.signal import PATIENCE_S
from tests.peers.discord.world import LOADING, Channel, Guild, Json, Message


class Eyes(People):
    """Looking changes nothing."""

    def visible(self, user: Who, channel: Channel | str | None = None) -> list[Message]:
        """What stands in a channel (or else in their DM with the bot) for this person, oldest first."""
        who = self.user(user)
        where = self.dm(who) if channel is None else channel
        where = self.channels[where] if isinstance(where, str) else where
        if where.guild_id is not None:
            allowed = who.id in self.guilds[where.guild_id].members
        else:
            allowed = who.id in where.people
        return [each for each in where.messages.values() if allowed and each.viewer in (None, who.id)]

    def texts(self, user: Who, channel: Channel | str | None = None) -> list[str]:
        """The same as words, loading messages aside."""
        return [each.text for each in self.visible(user, channel) if not each.body["flags"] & LOADING]

    def sent(self, user: Who | None = None) -> list[Message]:
        """Everything that the bot ever posted and that still stands: in one person's DM, or anywhere."""
        wanted = None if user is None else self.dm(user).id
        every = (each for channel in self.channels.values() for each in channel.messages.values())
        mine = [each for each in every if each.author == self.me.id and wanted in (None, each.channel_id)]
        return sorted(mine, key=lambda each: int(each.id))

    def arrivals(self) -> list[tuple[str, str]]:
        """Whose direct messages got what under which nonce, oldest first."""
        whose = {channel.id: who for who, channel in self.dms.items()}
        return [(whose[each.channel_id], each.nonce or "") for each in self.sent() if each.channel_id in whose]

    def modal(self, user: Who) -> Modal | None:
        """The form that they have open on top."""
        opened = self.modals.get(self.user(user).id, [])
        return opened[-1] if opened else None

    def commands(self, guild: Guild | str | None = None) -> dict[str, Json]:
        """Registered commands by name: global ones, or a server's."""
        scope = guild.id if isinstance(guild, Guild) else guild
        return {each["name"]: each for each in self.registrations.by_scope.get(scope, {}).values()}

    def identifies(self) -> list[Json]:
        """Every IDENTIFY in order, refused ones too, with `at`, `shard`, `intents` and `outcome`."""
        return self.gateway.identified

    def unanswered(self) -> list[Interaction]:
        """Those that show "The application did not respond" by now; autocompletes only show nothing."""
        late = self.moments.now() - self.rules.ack_s
        every = self.interactions.values()
        return [each for each in every if each.callback is None and each.at < late and each.kind != AUTOCOMPLETE]

    async def sees(
        self, user: Who, words: str, *, channel: Channel | str | None = None, within: float = PATIENCE_S
    ) -> Message:
        """The newest message with these words in it, as soon as this person sees it. Raises TimeoutError."""

        def look() -> Message | None:
            found = [each for each in self.visible(user, channel) if words in each.text]
            return found[-1] if found else None

        try:
            found: Message = await self.until(look, within)
        except TimeoutError:
            stand = self.texts(user, channel)
            raise TimeoutError(f"{words!r} was not seen within {within} s, only {stand}") from None
        return found

    async def posted(self, count: int, user: Who | None = None, within: float = PATIENCE_S) -> list[Message]:
        """What `sent` gives, as soon as there are so many. Raises TimeoutError."""

        def look() -> list[Message] | None:
            found = self.sent(user)
            return found if len(found) >= count else None

        found: list[Message] = await self.until(look, within, f"{count} message(s)")
        return found

    async def sees_modal(self, user: Who, within: float = PATIENCE_S) -> Modal:
        """The form that opens for them. Raises TimeoutError."""
        found: Modal = await self.until(lambda: self.modal(user), within, "a modal")
        return found

    async def suggestions(self, used: Interaction, within: float = PATIENCE_S) -> list[Json]:
        """What an autocomplete offers: `{"name": …, "value": …}` each."""
        answer = await used.answer(within)
        choices: list[Json] = answer["data"]["choices"]
        return choices
