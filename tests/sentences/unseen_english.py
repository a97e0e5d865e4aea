"""English sentences that the grammar was not written from: they only measure it."""

from tests.sentences.case import Part, case

CASES = (
    case(
        "bumped into sarah at the farmers market on sunday, she just got a puppy",
        Part(who=("sarah",), kind="met", when="2026-11-15", where="the farmers market", facts=("got a puppy",)),
    ),
    case(
        "Coffee with Dave this morning. He's leaving Stripe in January and looking for a cofounder",
        Part(who=("Dave",), kind="met", when="2026-11-18", facts=("leaving Stripe",), needs=("a cofounder",)),
    ),
    case(
        "had a quick call w/ Priya Nair from Acme, promised to send pricing by thursday",
        Part(
            who=("Priya Nair",), kind="talked", facts=("Acme",), promises=(("send pricing", "2026-11-19"),),
        ),
    ),
    case("emailed Tom Becker yesterday re: the grant", Part(who=("Tom Becker",), kind="messaged", when="2026-11-17")),
    case(
        "ken intro'd me to Yuki Mori, she runs a ceramics studio in Kyoto",
        Part(who=("Yuki Mori",), introductions=("ken > Yuki Mori",), facts=("runs a ceramics studio in Kyoto",)),
    ),
    case(
        "Met Ana and Luis at the rooftop thing after RubyConf last friday!! both into climbing",
        Part(who=("Ana", "Luis"), kind="met", when="2026-11-13", where="the rooftop thing", facts=("into climbing",)),
    ),
    case(
        "Dad called, he's having knee surgery on the 3rd",
        Part(who=("Dad",), kind="talked", received=True, facts=("having knee surgery",)),
    ),
    case(
        "lunch w/ mika 2day, need to send her the photos",
        Part(who=("mika",), kind="met", when="2026-11-18", promises=(("send her the photos", ""),)),
    ),
    case("Sarah gave me a book about bees for my birthday", Part(who=("Sarah",), kind="gift", received=True)),
    case("helped Dave move house on saturday", Part(who=("Dave",), kind="helped", when="2026-11-14")),
    case(
        "I'll introduce Ken to Sarah next week",
        Part(who=("Ken", "Sarah"), promises=(("introduce Ken to Sarah", "2026-11-23"),)),
    ),
    case("liked Nora Feld's post about her marathon", Part(who=("Nora Feld",), kind="reacted")),
    case(
        "just got off the phone with Mr. Okafor. his daughter starts at Waseda in april, he needs a flat near there",
        Part(
            who=("Mr. Okafor",), kind="talked", facts=("daughter starts at Waseda in april",),
            needs=("a flat near there",),
        ),
    ),
    case("ran into an old colleague at the airport"),
    case("thanks, that's great!"),
    case("Dave owes me lunch lol", Part(who=("Dave",))),
    case(
        "Told Sarah I'd review her CV by the end of the month",
        Part(who=("Sarah",), kind="talked", promises=(("review her CV", "2026-11-30"),)),
    ),
    case(
        "Great chat with Prof. Lindgren at NeurIPS — works on robot hands, grew up in Sapporo like me",
        Part(
            who=("Prof. Lindgren",), kind="talked", where="NeurIPS",
            facts=("works on robot hands", "grew up in Sapporo"),
        ),
    ),
    case("Ken's wife had a baby girl!", Part(who=("Ken",), facts=("wife had a baby girl",))),
    case(
        "dinner with the Tanakas on Saturday, they're vegetarian",
        Part(who=("the Tanakas",), kind="met", when="2026-11-14", facts=("vegetarian",)),
    ),
    case("Mika texted: she can't make it friday", Part(who=("Mika",), kind="messaged", received=True)),
    case(
        "Met with Jonas (Spotify) and Emi Hara at Slush. Jonas is hiring backend devs, Emi is from Nagoya",
        Part(
            who=("Jonas", "Emi Hara"), kind="met", where="Slush", facts=("Spotify", "from Nagoya"),
            needs=("backend devs",),
        ),
    ),
    case(
        "Marco asked me for a recommendation letter, must write it before Dec 1",
        Part(who=("Marco",), kind="talked", received=True, needs=("a recommendation letter",),
             promises=(("write it", "2026-12-01"),)),
    ),
    case(
        "saw dave's talk at the meetup, left a comment on his slides",
        Part(who=("dave",), kind="commented", where="the meetup"),
    ),
    case("who did I meet at PyCon?"),
)  # fmt: skip
