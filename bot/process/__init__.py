"""One process that runs for long: which part of the work it takes on, what runs side by side, how it comes to rest."""
