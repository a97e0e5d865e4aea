"""English sentences, as typed into a chat in a hurry, with what is to be understood."""

from tests.sentences import english_traps
from tests.sentences.case import Part, case

CASES = (
    case(
        "met Tanaka-san at PyCon yesterday, he has a dog",
        Part(who=("Tanaka-san",), kind="met", when="2026-11-17", where="PyCon", facts=("has a dog",)),
    ),
    case("Had lunch with Ken and Mika today", Part(who=("Ken", "Mika"), kind="met", when="2026-11-18")),
    case(
        "just met this guy Omar Haddad at the coworking space, he's a lawyer and plays bass",
        Part(who=("Omar Haddad",), kind="met", where="the coworking space", facts=("a lawyer", "plays bass")),
    ),
    case("called mom last night", Part(asked=("mom",), kind="talked", when="2026-11-17")),
    case(
        "Ran into Jürgen Müller in Berlin on Monday. He moved there in 2019, needs an intro to VCs",
        Part(
            who=("Jürgen Müller",),
            kind="met",
            when="2026-11-16",
            where="Berlin",
            facts=("moved there in 2019",),
            needs=("needs an intro to VCs",),
        ),
    ),
    case(
        "coffee w/ ken. he said his startup got funded 🎉🎉",
        Part(who=("ken",), kind="met", facts=("his startup got funded",)),
    ),
    case("emailed Dr. Alvarez about the paper", Part(who=("Dr. Alvarez",), kind="messaged")),
    case(
        "Mika called this morning. She's looking for a new flat",
        Part(who=("Mika",), kind="talked", received=True, when="2026-11-18", needs=("looking for a new flat",)),
    ),
    case(
        "i told dave id send him the contract tmrw",
        Part(who=("dave",), kind="talked", promises=(("send him the contract", "2026-11-19"),)),
    ),
    case("introduced Ken to Mika", Part(who=("Ken", "Mika"), kind="helped", introductions=("> Ken > Mika",))),
    case(
        "Introduced Sarah and Dave last week",
        Part(who=("Sarah", "Dave"), kind="helped", when="2026-11-09", introductions=("> Sarah > Dave",)),
    ),
    case("Ken was introduced by Mika", Part(who=("Ken",), introductions=("Mika > Ken",))),
    case(
        "Mika introduced me to Paulo Reis at the ICML party. Paulo works at DeepMind",
        Part(
            who=("Paulo Reis",),
            where="the ICML party",
            facts=("works at DeepMind",),
            introductions=("Mika > Paulo Reis",),
        ),
    ),
    case("got a bottle of wine from Sarah", Part(who=("Sarah",), kind="gift", received=True)),
    case("gave Ken a birthday present yesterday", Part(who=("Ken",), kind="gift", when="2026-11-17")),
    case("Dave helped me with the visa stuff", Part(who=("Dave",), kind="helped", received=True)),
    case("left a comment on Hana Kim's post", Part(who=("Hana Kim",), kind="commented")),
    case(
        "promised Ken to review his deck by Friday", Part(who=("Ken",), promises=(("review his deck", "2026-11-20"),))
    ),
    case(
        "met sarah, dave and ken for drinks on friday night",
        Part(who=("sarah", "dave", "ken"), kind="met", when="2026-11-13"),
    ),
    case("ken has two kids", Part(who=("ken",), facts=("has two kids",))),
    case(
        "Sarah Lindqvist is from Osaka, same school as me",
        Part(who=("Sarah Lindqvist",), facts=("from Osaka", "same school as me")),
    ),
    case(
        "talked to Ken on the phone. remind me to send him the book next week",
        Part(who=("Ken",), kind="talked", promises=(("send him the book", "2026-11-23"),)),
    ),
    case(
        "met joão at web summit. works at Sony as a sound engineer. wants to meet game designers",
        Part(
            asked=("joão",),
            kind="met",
            where="web summit",
            facts=("works at Sony as a sound engineer",),
            needs=("wants to meet game designers",),
        ),
    ),
    case("saw Mika at the gym", Part(who=("Mika",), kind="met", where="the gym")),
    case("Texted Dave happy birthday", Part(who=("Dave",), kind="messaged")),
    case("heard from Ken, he got married!", Part(who=("Ken",), kind="messaged", received=True, facts=("got married",))),
    case("Lunch with Mika tomorrow at 12", Part(who=("Mika",), promises=(("Lunch with Mika", "2026-11-19"),))),
    case("meeting Ken next Tuesday", Part(who=("Ken",), promises=(("meeting Ken", "2026-11-24"),))),
    case("ugh long day"),
    case("what can you do?"),
    case("when did I last meet Ken?"),
    case(
        "Mr Smith from Barclays called about the loan",
        Part(who=("Mr Smith",), kind="talked", received=True, facts=("from Barclays",)),
    ),
    case(
        "Met three people at the BBQ: Aiko Mori, Ben Cho and Lina. Ben is vegan",
        Part(who=("Aiko Mori", "Ben Cho", "Lina"), kind="met", where="the BBQ", facts=("vegan",)),
    ),
    case("had dinner with ken's parents", Part(who=("ken",))),
    case(
        "went to the Hiroshige exhibition with Mika on Sunday",
        Part(who=("Mika",), kind="met", when="2026-11-15", where="the Hiroshige exhibition"),
    ),
    case(
        "Sarah said she'd send me the slides",
        Part(who=("Sarah",), kind="talked", received=True, awaited=(("will send me the slides", ""),)),
    ),
    case("I should call Dave next week", Part(who=("Dave",), promises=(("call Dave", "2026-11-23"),))),
    case("Congrats to Mika on the new job!!", Part(who=("Mika",))),
    case("played tennis with Ken on saturday he beat me again lol", Part(who=("Ken",), kind="met", when="2026-11-14")),
    case("Dave's dog died :(", Part(who=("Dave",), facts=("dog died",))),
    case(
        "zoom with Priya (Acme) went well, follow up in two weeks",
        Part(who=("Priya",), kind="talked", facts=("Acme",), promises=(("follow up", "2026-12-02"),)),
    ),
    case(
        "Met Anna. Anna has a cat. Anna is looking for an investor. I promised her an intro to Ken.",
        Part(
            who=("Anna",),
            kind="met",
            facts=("has a cat",),
            needs=("looking for an investor",),
            promises=(("an intro to Ken", ""),),
        ),
    ),
    case("lent Ken my copy of Dune", Part(who=("Ken",), kind="helped")),
    case(
        "met someone named Rosa at the station, she teaches piano",
        Part(who=("Rosa",), kind="met", where="the station", facts=("teaches piano",)),
    ),
    case("Good news, got the job!"),
    case(
        "Had a call with Sarah yesterday and met Dave this morning",
        Part(who=("Sarah",), kind="talked", when="2026-11-17"),
        Part(who=("Dave",), kind="met", when="2026-11-18"),
    ),
    case("MET KEN YESTERDAY AT PYCON", Part(who=("KEN",), kind="met", when="2026-11-17", where="PYCON")),
    case("spoke with the landlord"),
    case("ken n mika came over for dinner saturday", Part(who=("ken", "mika"), kind="met", when="2026-11-14")),
    case("@dave and I had beers last night", Part(who=("dave",), kind="met", when="2026-11-17")),
    case("haven't seen Ken in ages", Part(who=("Ken",))),
    case("want to meet Sarah", Part(who=("Sarah",))),
    case(
        "Just had the best coffee with Mika, she's moving to Lisbon in spring",
        Part(who=("Mika",), kind="met", facts=("moving to Lisbon in spring",)),
    ),
    case("Ken and Dave came to my birthday party last saturday", Part(who=("Ken", "Dave"))),
    case(
        "Got an email from Sarah yesterday, her company is hiring data scientists",
        Part(
            who=("Sarah",),
            kind="messaged",
            received=True,
            when="2026-11-17",
            facts=("her company is hiring data scientists",),
        ),
    ),
    case("Grabbed a beer with Dave after work", Part(who=("Dave",), kind="met")),
    case(
        "Phone call with Ken. He needs a lawyer who knows startups. I'll ask Mika.",
        Part(who=("Ken",), kind="talked", needs=("needs a lawyer who knows startups",), promises=(("ask Mika", ""),)),
    ),
    case(
        "sat next to a woman called Ingrid Berg on the flight to Oslo, she runs a bakery",
        Part(who=("Ingrid Berg",), kind="met", facts=("runs a bakery",)),
    ),
    case("visited Sarah in hospital yesterday", Part(who=("Sarah",), kind="met", when="2026-11-17", where="hospital")),
    case(
        "Dave told me his mother passed away",
        Part(who=("Dave",), kind="talked", received=True, facts=("his mother passed away",)),
    ),
    case(
        "Emma Stone-Kaye (CEO, Brightly) at the Slush afterparty. wants to meet climate founders",
        Part(who=("Emma Stone-Kaye",), facts=("CEO, Brightly",), needs=("wants to meet climate founders",)),
    ),
    case(
        "talked with Mr. Watanabe at the reception about exporting sake",
        Part(who=("Mr. Watanabe",), kind="talked", where="the reception"),
    ),
    case("Ken recommended a great dentist", Part(who=("Ken",))),
    case("Thanked Sarah for the introduction to Miguel", Part(who=("Sarah",), kind="talked")),
    case("Mika and her husband Joe had us over for dinner on sunday", Part(who=("Mika",))),
    case("Sarah's turning 40 in March", Part(who=("Sarah",), facts=("turning 40 in March",))),
    case("dm'd Hiro about the hackathon", Part(who=("Hiro",), kind="messaged")),
    case("Lunch: Ken. Talked about his new book", Part(who=("Ken",), kind="met")),
    case(
        "1:1 with Dave this afternoon, he's thinking of quitting",
        Part(who=("Dave",), facts=("thinking of quitting",), promises=(("1:1 with Dave", "2026-11-18"),)),
    ),
    case(
        "Met Ken's sister Yuki at the wedding",
        Part(who=("Yuki",), kind="met", where="the wedding", facts=("Ken's sister",)),
    ),
    case("Met with the mayor"),
    case("had to cancel dinner with Ken", Part(who=("Ken",))),
    case("Dave invited me to his wedding in June", Part(who=("Dave",))),
    case(
        "Dave, Mika, and I went hiking in Nikko last weekend",
        Part(who=("Dave", "Mika"), kind="met", when="2026-11-14", where="Nikko"),
    ),
    case(
        "Priya from Stripe reached out on LinkedIn",
        Part(who=("Priya",), kind="messaged", received=True, facts=("from Stripe",)),
    ),
    case("bought Ken a coffee", Part(who=("Ken",), kind="gift")),
    case("Ken treated me to ramen", Part(who=("Ken",), kind="gift", received=True)),
    case(
        "met up with mika. her son just started school",
        Part(who=("mika",), kind="met", facts=("her son just started school",)),
    ),
    case("I owe Sarah a reply", Part(who=("Sarah",), promises=(("owe Sarah a reply", ""),))),
    case(
        "follow up with Omar next monday about the demo",
        Part(who=("Omar",), promises=(("follow up with Omar about the demo", "2026-11-23"),)),
    ),
    case("Send Mika the photos tomorrow", Part(who=("Mika",), promises=(("Send Mika the photos", "2026-11-19"),))),
    case("thank Dave for the tickets", Part(who=("Dave",))),
    case(
        "Ken said he'll be in Tokyo in May",
        Part(who=("Ken",), kind="talked", received=True, facts=("will be in Tokyo in May",)),
    ),
    case(
        "asked Mika about the apartment, she's going to check with her landlord",
        Part(who=("Mika",), kind="talked", facts=("going to check with her landlord",)),
    ),
    case(
        "Met Lucas today. Lucas works in fintech and loves surfing. Looking for a CTO.",
        Part(
            who=("Lucas",),
            kind="met",
            when="2026-11-18",
            facts=("works in fintech", "loves surfing"),
            needs=("Looking for a CTO",),
        ),
    ),
    case("Ran into my old boss Helen Fraser at Heathrow", Part(who=("Helen Fraser",), kind="met", where="Heathrow")),
    case(
        "i met a guy named pete at the bar, he does crossfit",
        Part(asked=("pete",), kind="met", where="the bar", facts=("does crossfit",)),
    ),
    case("Sarah's number is 555-1234", Part(who=("Sarah",), facts=("number is 555-1234",))),
    case("spoke to Anna K. about the lease", Part(who=("Anna K.",), kind="talked")),
    case("Nice to meet you!"),
    case("I like Ken", Part(who=("Ken",))),
    case("Ken is great", Part(who=("Ken",))),
    case(
        "saw the new Ghibli movie with Mika and Ken yesterday evening",
        Part(who=("Mika", "Ken"), kind="met", when="2026-11-17"),
    ),
    case("met Ken yesterday and we talked about robots for hours", Part(who=("Ken",), kind="met", when="2026-11-17")),
    case("Dinner at Sarah's place last night. Dave was there too", Part(who=("Sarah",))),
    case("chatted w ken abt the move", Part(who=("ken",), kind="talked")),
    case("got back in touch with Rosa Diaz after 10 years", Part(who=("Rosa Diaz",), kind="messaged")),
    case(
        "Went for a run with dave, he's training for a marathon",
        Part(who=("dave",), kind="met", facts=("training for a marathon",)),
    ),
    case(
        "Talked to my cousin Leo. He wants an internship.",
        Part(who=("Leo",), kind="talked", needs=("wants an internship",)),
    ),
    case("Reviewed Dave's CV", Part(who=("Dave",), kind="helped")),
    case("Mika's birthday is May 5", Part(who=("Mika",), facts=("birthday is May 5",))),
    case("Ken got a new job at Google!", Part(who=("Ken",), facts=("got a new job at Google",))),
    *english_traps.CASES,
)
