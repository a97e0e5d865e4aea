"""Days of Kizuna's nudges in a fraction of a second: machines, store, platform, clock and people all follow one seed."""
