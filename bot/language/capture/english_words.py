"""English words that stand where a name could and are none, in sentences about people."""

from typing import Final

from bot.language.names.vocabulary import ENGLISH

_SMALL_WORDS: Final = """
all any anyone anybody anything both each either else enough ever every everyone everybody everything few half here him
himself herself its itself less lot lots many maybe more most much myself neither never nobody none nobody nothing once one
ones only other others our ours own same several she since some someone somebody something such sure than that's theirs
them themselves there these they're though through together too two three four five six seven eight nine ten twenty
under until up upon us very via was wasn't we'd we'll we're we've well what's whatever which while whole whom whose
will within won't wouldn't yeah yep yes yet yo you're yours yourself i'm i'd i'll i've he's he'd he'll she's she'd she'll
it's isn't aren't don't doesn't didn't hasn't haven't can't couldn't let's im id ill ive dont didnt cant wont thats
around away back down off out over along across against among before after during near behind between without almost
already always anyway apparently actually basically briefly certainly definitely early earlier especially eventually
exactly finally first second third further hardly honestly instead kinda lately later literally mostly normally
obviously often okay otherwise perhaps pretty probably quickly quite randomly rarely rather really recently seriously
shortly sometimes somehow soon sorta suddenly super then there totally tho unfortunately usually
into onto inside outside opposite above below beneath beside besides beyond despite except toward towards
re fyi btw lol lmao haha hahaha omg wow ugh hmm oh ah aw yay phew damn nope nah pls plz thx ty cheers congrats
congratulations bye goodbye welcome sorry todo action next note update ps nb
"""
_DOING_WORDS: Final = """
accept accepted add agree agreed am ask asking ate attend attended bbq be became become been being bike biked book booked
borrowed bought bring bringing brought built bump bumped buy buying call called calling came can cancel cancelled catch
catching caught celebrated change changed chat chatted check checked chose come comes coming commented connect connected
cooked cried dance danced did didn't dined discuss discussed do does doing done drank drink drinking drive drove eat
eating email emailed emailing ended enjoy enjoyed exchanged explain explained facetimed feel feels felt fill find finding
finish finished fix fixed follow followed following forget forgot forward forwarded found get gets getting gifted give
gives giving go goes going gonna gotta grab grabbed grew got had handed hang hanging hung happened has have having hear
heard hearted help helped helping hike hiked hire hiring hope hoping host hosted hugged interviewed intro introduce
introduced introducing invite invited inviting is join joined joining keep kept kicked knew know knows learn learned
learnt leave leaving left lend lent let like liked likes listen live lives living lost look looked looking looks love
loved loves made mailed make makes making married meet meeting meets mention mentioned message messaged messaging met
might miss missed move moved moves moving must need needed needs offered open opened organise organised organize
organized owe owed owes own owns paid partied phone phoned phoning pick picked ping pinged plan planned planning play
played playing plays posted prepare promise promised promising put ran rang reach reached react reacted read ready
received recommend recommended reconnected remember remind replied reply reposted retweeted return returned review
reviewed ring run running runs said sang sat saw say saying says see seeing seems seen sees sell sells send sending sends
sent share shared sharing should show showed sit skyped slept sold speak speaking spend spent spoke stand start started
starting starts stay stayed stop stopped studied studies study suggest suggested take takes taking talk talked talking
taught teach teaches tell telling text texted texting thank thanked think thinking thinks thought throw told took train
trained travel travelled traveled treated tried try trying turn turned turns uses visit visited visiting volunteered
wait waiting walk walked want wanted wants was watch watched went were will wish won work worked working works would
write writes writing wrote zoomed
"""
_THING_WORDS: Final = """
advice agenda airport anniversary answer app apartment area article baby bar barbecue beach beer beers birthday board
boat book books bottle box breakfast brunch bus business cafe café cake card cards car case cat cats chance cheese
chocolate chocolates church cinema city class climbing coffee coffees college comment community company concert conf
conference contact contract conversation copy course cv day days deal deck dentist details dinner dinners doctor doc docs
dog dogs drink drinks event events exam exhibition expo fair family feedback festival film flat flight flowers folks food
football friend friends fun funding game games garden gift gifts golf grant group guy guys gym hand hackathon hangout
home hospital hotel hour hours house idea intro introduction invite issue job jobs karaoke kid kids kitchen lab launch
lecture letter library lift line link linkedin list loads loan lunch lunches market marathon meal meetup
meetups minute minutes mixer money month months morning movie museum music name names neighbourhood neighborhood network
news office online onsite opening order paper papers park part party people person pet phd photo photos picnic picture
piece pizza place plans play plus point post posts present presents pricing problem product project projects pub puppy
question questions ramen recruiting reception recipe reference report research restaurant reunion review road
room salad school screening seminar session shop show side site slides snacks someone speaker startup station stop store
story street stuff summit sushi sync talk tea team teams tennis thing things ticket tickets time times tour town
trip train university update uni vacation video visa visit wedding week weekend weeks wine words workshop world year
yoga years zoom slack teams skype whatsapp instagram facebook twitter tiktok youtube call calls chat email emails text
dm dms dmed pmed fwd cced message messages reply thread meetings catchup catch-up follow-up followup one-on-one 1on1 1:1 standup retro offsite
"""
_PEOPLE_WORDS: Final = """
vp svp evp cmo cpo coo md pm accountant actor adults agent analyst architect artist assistant attendee attendees aunt babies band barista bloke board
boss boy boyfriend boys bro brother brothers candidate candidates ceo ceos cfo chef children classmate classmates client
clients coach cofounder cofounders colleague colleagues consultant contractor coworker coworkers cousin cousins cto
customer customers dad's daughter daughters dentist dev devs designer designers developer developers director doctor
driver editor employee employees engineer engineers exec execs expert experts father fellow fiance fiancé fiancée
flatmate folks founder founders freelancer friend's gal gentleman girl girlfriend girls grandma's grandpa's guest guests
host hr husband in-laws inlaws intern interns investor investors journalist kiddo kids' lad ladies lady landlord lawyer
lawyers lead leader locals manager managers mate mates member members mentor mentors mother musician nephew neighbor
neighbors neighbour neighbours newcomers niece nurse officer owner parent parents partner partners photographer
plumber players prof professor programmer providers recruiter recruiters relatives rep reporter reporters
researcher researchers roommate salesperson scientist secretary sister sisters son sons speakers sponsor
sponsors staff stakeholders stranger strangers student students supervisor teacher teachers teammate teammates tenant
tourists trainer uncle vc vcs vendor vendors vet volunteers wife woman women writer
"""
_LIKE_WORDS: Final = """
amazing annual awesome awful awkward bad big blue boring brief brilliant broken busy casual cheap chill clever close cold
cool crazy cute dead delicious different easy emotional enormous epic excellent exciting exhausted exhausting fab fabulous
fancy fantastic fast favorite favourite final fine former free friendly fresh full funny furious glad good great happy
hard healthy heavy helpful hilarious hot huge hungry important impromptu incredible insane interesting intense kind large
late lazy little local lonely long lovely lucky mad main mini mutual nervous new nice normal odd old open perfect
pleasant poor private productive proper proud public quick quiet random rare real relaxed rough sad scary serious short
shy sick silly simple slow small sober social solid spontaneous strange strong stupid sunny surprise sweet tall tiny tired
tough ugly usual useful virtual warm weird wild wonderful worried worth wrong young yummy
american british english french german italian spanish japanese chinese korean indian dutch swedish brazilian european asian
african australian canadian russian polish irish scottish turkish thai vietnamese portuguese swiss
mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun jan feb mar apr
jun jul aug sep sept oct nov dec june july august tonight today's christmas easter halloween thanksgiving noon midnight pm am
"""
SMALL_OR_DOING: Final = ENGLISH | frozenset(f"{_SMALL_WORDS} {_DOING_WORDS}".split())
"""Those that are no things."""
COMMON: Final = ENGLISH | frozenset(
    f"{_SMALL_WORDS} {_DOING_WORDS} {_THING_WORDS} {_PEOPLE_WORDS} {_LIKE_WORDS}".split()
)
"""Small-letter words that are no names, wherever they stand and however they are capitalised."""
KIN: Final = frozenset(
    ["mom", "mum", "mommy", "mummy", "dad", "daddy", "mama", "papa", "grandma", "grandpa", "granny", "gran", "nana"]
)
"""Words that people call their family by: names in a way, but ask."""
MONTH_NAMES: Final = frozenset(["april", "may", "june", "august", "march"])
"""Months that are given names too (or a verb); they are times after a preposition or beside a number."""
