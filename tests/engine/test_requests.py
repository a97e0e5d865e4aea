"""Sentences that ask for a command: every table is in order, and each is read the same way."""

import string
import time
from collections import defaultdict

import pytest

from bot import bootstrap, requests
from bot.requests import drawings, events, itself, oneself, people, plans, questions, reminders

TABLES = (itself, events, reminders, questions, people, plans, oneself, drawings)
REGISTRY = bootstrap.discover()


def test_every_sentence_asks_for_a_command_that_there_is():
    assert [each.command for each in requests.REQUESTS if REGISTRY.called(each.command) is None] == []


def test_all_sentences_that_ask_for_one_command_stand_in_one_table():
    tables = defaultdict(set)
    for module in TABLES:
        for each in module.REQUESTS:
            tables[REGISTRY.called(each.command).spec.name].add(module.__name__)
    assert {name: found for name, found in tables.items() if len(found) > 1} == {}
    assert sum(len(module.REQUESTS) for module in TABLES) == len(requests.REQUESTS)


def test_nothing_that_a_sentence_says_is_lost():
    for command, pattern, _ in requests.REQUESTS:
        placed = {field for _, field, _, _ in string.Formatter().parse(command) if field}
        said = {name.rstrip("0123456789") for name in pattern.groupindex}
        assert said == placed - {"bare"}, command


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("who should I call today, please", "due"),
        ("introduce Ken to Mika thanks", "intro offer Ken, Mika"),
        ("don't let me forget to send Ken my thanks", "remind send Ken my thanks"),
        ("I want to see Ken every other week", 'edit Ken cadence:"2 week"'),
        ("ping me to call Ken", "remind call Ken"),
        ("明日の件リマインドして、田中さんに電話", "remind 明日の件 田中さんに電話"),
        ("send the digest at 7:30 pm", "settings digest:19:30"),
        ("how am I doing this year", "stats year"),
        ("bring Ken back", "archive Ken state:awake"),
        ("had a nice day", ""),
        ("I'm good at Excel", "offer add Excel"),
        ("I'm learning Spanish", "offer learn Spanish"),
        ("I'm studying with Ken tomorrow", ""),
        ("I don't do taxes anymore", "offer close taxes"),
        ("I have two dogs", "common me have two dogs"),
        ("I have a dog sitter for Ken", ""),
        ("I'm into bouldering", "common me into bouldering"),
        ("私はエクセルが得意です", "offer add エクセル"),
        ("私はスペイン語を勉強中", "offer learn スペイン語"),
        ("私は犬を飼ってる", "common me 犬を飼ってる"),
        ("私も健さんと同じで犬を飼ってる", ""),
        ("what do people need?", "need"),
        ("who can I help", "need"),
        ("誰か困ってる人いる?", "need"),
        ("みんな何に困ってる?", "need"),
        ("what am I good at", "offer"),
        ("私の得意なことって何だっけ", "offer"),
        ("what do you know about me", "common"),
        ("私のこと何知ってる?", "common"),
        ("I keep helping Mika and never get anything", "balance Mika"),
        ("am i taking too much from ken", "balance ken"),
        ("how's the balance with Mika", "balance Mika"),
        ("美香との収支どう?", "balance 美香"),
        ("ケンさんに頼りすぎ?", "balance ケンさん"),
        ("美香にはいつもしてあげてばっかりで何も返ってこない", "balance 美香"),
        ("what have I borrowed", "balance"),
        ("何借りてたっけ", "balance"),
        ("what do I have in common with Yuki", "common Yuki"),
        ("tell me something to say to Hana", "common Hana"),
        ("次オマルさんに何聞こう", "common オマルさん"),
        ("花さんに何て声かけよう", "common 花さん"),
        ("ゆきさんとの共通点は?", "common ゆきさん"),
        ("花さんと話すネタある?", "common 花さん"),
        ("何人知ってる?", "list"),
        ("ソニーの人みんな見せて", "find ソニー"),
        ("最近の私どう?", "stats"),
        ("got something from Ken", ""),
        ("any ideas for Ken's birthday?", ""),
        ("昨日の人みんな見せて", ""),
        ("I'm from the office", ""),
        ("I'm studying for an exam", ""),
        ("ask Helen to introduce me to Sofia", 'intro ask Sofia via:"Helen"'),
        ("I want to ask Helen for an intro to Sofia", 'intro ask Sofia via:"Helen"'),
        ("佐藤さんに伊藤さんを紹介してもらいたい", 'intro ask 伊藤さん via:"佐藤さん"'),
        ("佐藤さんに伊藤さんの紹介を頼みたい", 'intro ask 伊藤さん via:"佐藤さん"'),
        ("佐藤さんを特に近い輪に入れて", "edit 佐藤さん circle:特に近い"),
        ("来週の金曜、PyConに行く予定", "event list 来週の金曜、PyCon"),
        ("母には毎週電話したい", 'edit 母 cadence:"毎週"'),
        ("call Yusuf every week", 'edit Yusuf cadence:"week"'),
        ("吉田さんとSNSでつながりたい", "sns start 吉田さん"),
        ("LinkedInで中村さんとつながりたい", "sns start 中村さん on LinkedIn"),
        ("I'd like to connect with Kofi on LinkedIn", "sns start Kofi on LinkedIn"),
        ("来週から1週間休みたい", "pause 来週から1週間"),
        ("I moved to Berlin", "settings zone:Berlin"),
        ("ロンドンに引っ越しました", "settings zone:ロンドン"),
        ("ロンドンに引っ越した", ""),
        ("Ken moved to Berlin", ""),
        ("毎月1日に家賃を払うリマインド", "remind 毎月1日に家賃を払う"),
        ("毎朝7時に薬を飲むリマインダー", "remind 毎朝7時に薬を飲む"),
        ("明日のリマインド", ""),
        ("cancel the newsletter reminder", ""),
        ("ニュースレターのリマインドやめて", ""),
    ],
)
def test_a_sentence_becomes_the_words_of_a_command(said: str, command: str):
    assert requests.command(said) == command


@pytest.mark.parametrize(
    "piece", [" ,", "a ", "に", "さんに", "remind me ", "交流会 来週", "meetup tomorrow ", "の", "(", "please "]
)
def test_no_text_takes_long_to_be_looked_at(piece: str) -> None:
    text = (piece * 4000)[:4000]
    requests.command(text[:300])
    begun = time.process_time()
    requests.command(text)
    requests.command(text[:500])
    assert time.process_time() - begun < 0.1
