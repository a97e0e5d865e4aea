"""The 人脈 engine: what features know together about people, events, purposes, give and take; found and put into words.

Where to look, by what a person wants:
- to keep what happened: encounters, retold, talks, recall; proposals/ where it was said in free words, endings/ what that ends
- to know somebody: particulars, ties, lookup, commonground, groundwords, factbook
- to give and take: deeds, ledger, giving, giftwords, matchmaking, awaited
- to be introduced: introductions/, companies
- to come closer: channels, ladders
- to go to an event: announcement, gatherings, preparation, guestbook, calling_off
- to reach something: purposes, aims, callings, deadlines
- to remember days: anniversaries, told_dates, days_off
- to keep what one has: picking, capacity, reviewing, activity
- to begin, and to bring people along: tour, unpacking, arrivals, restoring
"""
