"""The nouns of Kizuna: frozen data and pure rules, standard library only.

What is made by the thousand has `gc=False`: frozen before anything can hold it, it is never part of a cycle, so Python need
not look for one in it. Source: https://jcristharif.com/msgspec/structs.html#disabling-garbage-collection-advanced
"""
