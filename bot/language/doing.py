"""What people tell themselves to do, in English: the verbs of promises and reminders in their plain form."""

from typing import Final

DO: Final = (
    r"(?:send|e-?mail|call|ring|phone|text|message|ping|dm|nudge|chase|tell|share|forward|intro(?:duce)?|invite|reply|write|buy|order|book|return|check"
    r"|ask|visit|organi[sz]e|arrange|schedule|cook|congratulate|thank|bring|pick up|drop off|lend|give|wish|remind|pay|help|meet|see|review|look (?:over|at)|go over|read|finish|prepare|sign|draft"
    r"|follow up|get back|catch up|reach out|get in touch|look into|set up)"
)
