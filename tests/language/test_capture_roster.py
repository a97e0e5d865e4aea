"""Lists of people with a word on each are written out before they are read."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.capture import capture
from bot.language.capture.roster import written_out

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "met 5 ppl: dave (acme, vp eng), lena from siemens, raj who does firmware, tom baker - angel investor, priya",
            "met Dave (acme, vp eng), Lena (from siemens), Raj (does firmware), Tom Baker (angel investor) and Priya",
        ),
        ("met dave, lena, raj and tom baker at the bar", "met Dave, Lena, Raj and Tom Baker at the bar"),
        ("just left the meetup, met dave, lena + raj", "met Dave, Lena and Raj at the meetup"),
        ("met at the meetup: dave, lena, raj", "met Dave, Lena and Raj at the meetup"),
        ("saw dave, lena & raj. he has a dog", "saw Dave, Lena and Raj. he has a dog"),
        ("met omar + sofia (run a studio, twins), raj", "met Omar, Sofia (run a studio, twins) and Raj"),
        ("met carla who climbs, Dev from Mercari, emi", "met Carla (climbs), Dev (from Mercari) and Emi"),
        ("met raj, dev at acme, lena, tom", "met Raj (dev at acme), Lena and Tom"),
        ("met priya, an angel, ken, a designer, raj", "met Priya (an angel), Ken (a designer) and Raj"),
        (
            "met Sarah (PM), Priya from Notion, Diego who runs a bakery and Ben last night at the meetup",
            "met Sarah (PM), Priya (from Notion), Diego (runs a bakery) and Ben last night at the meetup",
        ),
        ("Met Hugo who plays the cello, Irene, Olivia", "Met Hugo (plays the cello), Irene and Olivia"),
        (
            "At the party I met Nina (Adobe), her husband Paul and Omar",
            "met Nina (Adobe), Paul (Nina's husband) and Omar at the party",
        ),
        (
            "Met tonight:\nAnn - Google\nBen (two dogs)\nDev, investor",
            "Met Ann (Google), Ben (two dogs) and Dev (investor) tonight",
        ),
        ("met Kim, HR at Sony; Paolo, photographer", "met Kim (HR at Sony) and Paolo (photographer)"),
        (
            "Met Zara from H&M, Kai, and Lou from Johnson & Johnson",
            "Met Zara (from H&M), Kai and Lou (from Johnson & Johnson)",
        ),
        (
            "Met Rui; Architect at SAP. Met Bo; barista; has a dog",
            "Met Rui (Architect at SAP). Met Bo (barista; has a dog)",
        ),
        (
            "Notes from meetup\n* Sean: cloud architect, IBM\n* Aoife: student",
            "met Sean (cloud architect, IBM) and Aoife (student) at meetup",
        ),
        (
            "Met 3 people: 1. Lena, teacher 2. Piotr, works on compilers 3. Mei",
            "Met Lena (teacher), Piotr (works on compilers) and Mei",
        ),
        (
            "Back from the founders breakfast: Ann (CEO at Fleetly), Theo - growth at Canva, Isla who bakes, Remy",
            "met Ann (CEO at Fleetly), Theo (growth at Canva), Isla (bakes) and Remy at the founders breakfast",
        ),
        ("met 3 ppl - gina (lawyer), paul from stripe, kezia", "met Gina (lawyer), Paul (from stripe) and Kezia"),
        ("just met amir (google, pm) and steph (also google)", "just met Amir (google, pm) and Steph (also google)"),
        (
            "At Startup Grind yesterday I met Jo Park, a VC, Ed Lim, ex-Grab, and Tessa",
            "met Jo Park (a VC), Ed Lim (ex-Grab) and Tessa at Startup Grind yesterday",
        ),
        (
            "networking lunch - 1) Anya, UX at Klarna 2) Boris, climbing buddy of Anya",
            "met Anya (UX at Klarna) and Boris (climbing buddy of Anya) at networking lunch",
        ),
        (
            "dinner: met his sister Leila (dentist), his cousin Karim and Yvette",
            "dinner: met Leila (his sister; dentist), Karim (his cousin) and Yvette",
        ),
        (
            "tonight's dinner: Sam (my old boss), Ken Wu - Apple; Rosa, author",
            "met Sam (my old boss), Ken Wu (Apple) and Rosa (author) at tonight's dinner",
        ),
        (
            "Met Ann (Bosch) and Sepp (BMW) at the meetup on Friday, all ski",
            "Met Ann (Bosch) and Sepp (BMW) at the meetup on Friday. all ski",
        ),
        ("met Mrs Lopez (Mia's mum), Mr Grant (plumber)", "met Mrs Lopez (Mia's mum) and Mr Grant (plumber)"),
        (
            "met Tom who works at a bank in Berlin and Ann who runs a bakery",
            "met Tom (works at a bank in Berlin) and Ann (runs a bakery)",
        ),
        (
            "met Sue who teaches piano and her husband Raj who is a chef",
            "met Sue (teaches piano) and Raj (Sue's husband; a chef)",
        ),
        (
            "had dinner with Mia, who is writing a novel, and Theo, who edits films",
            "had dinner with Mia (writing a novel) and Theo (edits films)",
        ),
        (
            "met Uwe who speaks Japanese at the language exchange and Vera who is learning it",
            "met Uwe (speaks Japanese at the language exchange) and Vera (learning it)",
        ),
        (
            "at the wedding I met Will who works with my sister and Xenia who studied with the bride",
            "met Will (works with my sister) and Xenia (studied with the bride) at the wedding",
        ),
        (
            "met Eve at the gym, she's a physio, and her boyfriend Fred who does crossfit",
            "met Eve (a physio) and Fred (Eve's boyfriend; does crossfit) at the gym",
        ),
        (
            "met Rita, who I knew from uni, and Stan, who is her boss",
            "met Rita (who I knew from uni) and Stan (her boss)",
        ),
        (
            "met Una who sells insurance in Bath and Vic who buys art in Rome yesterday",
            "met Una (sells insurance in Bath) and Vic (buys art in Rome) yesterday",
        ),
        (
            "met Wes who can fix bikes, Xia who can't cook and Yan who owns a restaurant at the block party",
            "met Wes (can fix bikes), Xia (can't cook) and Yan (owns a restaurant) at the block party",
        ),
        ("met marcus(PwC) lena(EY) tom(KPMG)", "met Marcus (PwC), Lena (EY) and Tom (KPMG)"),
    ],
)
def test_a_list_of_people_becomes_a_sentence(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "met dave, had coffee, talked about robots",
        "met my boss, tom and ken yesterday",
        "Met Tom and Anna at PyCon. Tom has a dog, two cats and a bird",
        "talked to lena about robots, pcbs and funding",
        "met with the team, the board and the investors",
        "met Anna and Ben, need to send Anna the deck by Friday",
        "Met Tim and Tom, both at Deloitte",
        "at the " * 70 + ":\n a, b",
        "Met Dave, Lena and Raj at PyCon",
        "met Leo and Mona who run a cafe together",
    ],
)
def test_what_is_no_list_of_people_is_left_as_it_is(typed: str) -> None:
    assert written_out(typed) == typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "今日5人会った。楽天の田中さん（営業）、井上くん、メルカリの小林さんは犬を飼ってる、あと学生の林さん",
            "今日田中さん(楽天; 営業)、井上くん、小林さん(メルカリ; 犬を飼ってる)、林さん(学生)に会った",
        ),
        ("3人と話した。佐藤さん、転職するらしい。鈴木さん", "佐藤さん(転職するらしい)、鈴木さんと話した"),
        (
            "株式会社アクア 営業部長 山田様\nABC株式会社 鈴木様\nと名刺交換",
            "山田様(株式会社アクア 営業部長)、鈴木様(ABC株式会社)と名刺交換",
        ),
        ("勉強会帰り。高橋くん、エンジニア。加藤さん、学生。", "勉強会で高橋くん(エンジニア)、加藤さん(学生)に会った"),
        ("中野さん リクルート 人事\n原田さん 無職", "中野さん(リクルート 人事)、原田さん(無職)"),
        (
            "取引先の森山さん、上司の森下部長、新人の森岡くんで飲んだ",
            "森山さん(取引先)、森下部長(上司)、森岡くん(新人)で飲んだ",
        ),
        (
            "本田さん：知人が沢田さん。カメラ好き\n関口さん：実家が近所",
            "本田さん(知人が沢田さん; カメラ好き)、関口さん(実家が近所)",
        ),
        ("今日会った人\n・田中太郎 楽天 営業\n・鈴木一郎", "今日田中太郎(楽天 営業)、鈴木一郎に会った"),
        (
            "本日、三井商事株式会社 課長 後藤健一様とお会いしました。",
            "本日、後藤健一様(三井商事株式会社 課長)とお会いしました",
        ),
        ("営業の長田さん・開発の武井さんとランチ", "長田さん(営業)、武井さん(開発)とランチ"),
        ("大森さん→転職したばかり\n西岡さん→先月結婚", "大森さん(転職したばかり)、西岡さん(先月結婚)"),
        ("吉岡さん、40代、元JAL。宮内さん、30代", "吉岡さん(40代; 元JAL)、宮内さん(30代)"),
        ("学会で東大の福井先生、京大の神田先生にご挨拶", "学会で福井先生(東大)、神田先生(京大)にご挨拶"),
        (
            "柴犬オフ会：飼い主の本間さん、栗田さん。本間さんのわんこは3歳",
            "柴犬オフ会で本間さん(飼い主)、栗田さんに会った。本間さんのわんこは3歳",
        ),
        ("秋山さん@サントリー、市村さん@キリン", "秋山さん(サントリー)、市村さん(キリン)"),
        ("昨日の勉強会で会った人：佐藤さん（NTT）、鈴木さん", "昨日の勉強会で佐藤さん(NTT)、鈴木さんに会った"),
    ],
)
def test_a_japanese_list_behind_a_count_becomes_a_sentence(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "3人に会った。楽しかった",
        "5人会った。田中さん、あとは忘れた",
        "田中さんに会った。元気そう",
        "北村さん、五味さん。二人とも先輩だった",
        "田中さん、昨日電話くれた。鈴木さん、来週会う",
    ],
)
def test_what_lists_nobody_in_japanese_is_left_as_it_is(typed: str) -> None:
    assert written_out(typed) == typed


def test_names_in_other_scripts_are_people_of_the_list() -> None:
    said = "met 5 people: dave (acme), Sofia Rossi, Kofi, نور الهاشمي from Careem, and Liam O'Brien who has two cats"
    (found,) = capture(said, now=NOW, zone=TOKYO)
    assert [each.text for each in found.people] == ["Dave", "Sofia Rossi", "Kofi", "نور الهاشمي", "Liam O'Brien"]
    assert found.note == ""


def test_somebody_in_another_script_keeps_the_honorific() -> None:
    (found,) = capture("昨日Олегさんと会った", now=NOW, zone=TOKYO)
    assert [each.text for each in found.people] == ["Олегさん"]
    assert found.note == ""
