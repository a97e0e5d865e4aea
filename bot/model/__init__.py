"""The nouns of Kizuna: frozen data and pure rules, standard library only."""
