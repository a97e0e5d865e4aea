"""Real counterparts that tests talk to: servers on this machine only."""
