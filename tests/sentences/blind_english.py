"""English sentences written after the grammar and before looking at what it makes of them; see docs/measurements.md."""

from tests.sentences.case import Part, case

CASES = (
    case("breakfast with Walter at the Ritz today, he's selling his company", Part(who=("Walter",), kind="met", when="2026-11-18", where="the Ritz", facts=("selling his company",))),
    case("called mika abt the trip", Part(who=("mika",), kind="talked")),
    case("Ines and Pablo have moved to Valencia", Part(who=("Ines", "Pablo"), facts=("moved to Valencia",))),
    case("no reply from Ken yet", Part(who=("Ken",))),
    case("gotta send Fatima my notes by thursday", Part(who=("Fatima",), promises=(("send Fatima my notes", "2026-11-19"),))),
    case("Dave's daughter starts uni in the fall 😮", Part(who=("Dave",), facts=("daughter starts uni in the fall",))),
    case("what does Sarah do for work again", ),
    case("long call with Henrik last thursday, he is thinking about leaving Ericsson", Part(who=("Henrik",), kind="talked", when="2026-11-12", facts=("thinking about leaving Ericsson",))),
    case("met Keiko Mori thru Dave on monday. she collects old maps", Part(who=("Keiko Mori",), kind="met", when="2026-11-16", facts=("collects old maps",), introductions=("Dave > Keiko Mori",))),
    case("couldn't make it to Mika's party 😞", Part(who=("Mika",))),
    case("Played futsal w/ Andre and Luis on tuesday night", Part(who=("Andre", "Luis"), kind="met", when="2026-11-17")),
    case("Dave Miller emailed: needs a plumber asap", Part(who=("Dave Miller",), kind="messaged", received=True, needs=("a plumber",))),
    case("beers with the Acme crew, sat next to Gwen who does UX research", Part(who=("Gwen",), kind="met", facts=("UX research",))),
    case("might see Tom on friday", Part(who=("Tom",))),
    case("Sven helped me set up the server yesterday", Part(who=("Sven",), kind="helped", received=True, when="2026-11-17")),
    case("Asked Ken Sato to review my slides", Part(who=("Ken Sato",), kind="talked")),
    case("thx Mika for dinner!!", Part(who=("Mika",))),
    case("Connected Ken Sato with Fatima Noor, both are into robotics", Part(who=("Ken Sato", "Fatima Noor"), kind="helped", facts=("into robotics",), introductions=("> Ken Sato > Fatima Noor",))),
    case("visited grandma in Leeds on sunday", Part(asked=("grandma",), kind="met", when="2026-11-15", where="Leeds")),
    case("Ken is on vacation until Monday", Part(who=("Ken",))),
    case("DMed Clara on LinkedIn, she's hiring designers", Part(who=("Clara",), kind="messaged", needs=("hiring designers",))),
    case("lunch at noon tmrw with Bea", Part(who=("Bea",), promises=(("lunch", "2026-11-19"),))),
    case("Yesterday at the school fair I talked to Mrs. Grant, her son is in Leo's class", Part(who=("Mrs. Grant",), kind="talked", when="2026-11-17", where="the school fair", facts=("her son is in Leo's class",))),
    case("ken's allergic to peanuts!!! remember", Part(who=("ken",), facts=("allergic to peanuts",))),
    case("told Sarah I can't come on Saturday", Part(who=("Sarah",), kind="talked")),
    case("Quick chat with Ravi (Flipkart) in the lift", Part(who=("Ravi",), kind="talked", facts=("Flipkart",))),
    case("Dave introduced Mika to his publisher", Part(who=("Dave", "Mika"))),
    case("i never met Dave's wife", Part(who=("Dave",))),
    case("sent flowers to Ms. Ohno, she had surgery last week", Part(who=("Ms. Ohno",), kind="gift", facts=("surgery",))),
    case(
        "Rosa said she'd send me her deck on Friday",
        Part(who=("Rosa",), kind="talked", received=True, awaited=(("send me her deck", "2026-11-20"),)),
    ),
)  # fmt: skip
