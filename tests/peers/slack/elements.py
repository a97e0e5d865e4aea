"""What is wrong with a text, an option, a confirmation or an element, in the words that Slack uses for it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.peers.slack import limits, schema

LINK = re.compile(r"(?:https?|slack|mailto|tel):\S+\Z")
PLAIN = ("plain_text",)
ANY_TEXT = ("plain_text", "mrkdwn")
Json = Mapping[str, Any]


@dataclass
class Checker:
    """Collects what is wrong, each with a JSON pointer as in `response_metadata.messages`."""

    faults: list[str] = field(default_factory=list)

    def say(self, fault: str, pointer: str) -> None:
        """Add one fault."""
        self.faults.append(f"{fault} [json-pointer:{pointer}]")

    def fields(self, value: Any, allowed: Collection[str], needed: Collection[str], pointer: str) -> bool:
        """Whether the value is an object with no field that is not allowed and none missing."""
        if not isinstance(value, Mapping):
            self.say("must provide an object", pointer)
            return False
        for name in value:
            if name not in allowed:
                self.say(f"invalid additional property: {name}", pointer)
        for name in needed:
            if value.get(name) is None:
                self.say(f"missing required field: {name}", pointer)
        return True

    def string(self, value: Any, most: int, pointer: str, least: int = 1) -> None:
        """A plain string of a certain length; None is fine."""
        if value is None:
            return
        if not isinstance(value, str):
            self.say("must provide a string", pointer)
        elif len(value) < least:
            self.say(f"must be more than {least - 1} characters", pointer)
        elif len(value) > most:
            self.say(f"must be less than {most + 1} characters", pointer)

    def choice(self, value: Any, among: Collection[Any], pointer: str) -> None:
        """One of several values; None is fine."""
        if value is not None and value not in among:
            self.say(f"must be one of {', '.join(sorted(map(str, among)))}", pointer)

    def count(self, value: Any, least: int, most: int, pointer: str) -> Sequence[Any]:
        """A list with so many items; an empty one when it is none."""
        if not isinstance(value, list):
            self.say("must provide an array", pointer)
            return ()
        if len(value) < least:
            self.say(f"no fewer than {least} items allowed", pointer)
        if len(value) > most:
            self.say(f"no more than {most} items allowed", pointer)
        return value

    def text(self, value: Any, most: int, pointer: str, kinds: Sequence[str] = PLAIN) -> None:
        """A text object; None is fine."""
        if value is None:
            return
        kind = value.get("type") if isinstance(value, Mapping) else None
        allowed = ("type", "text", "emoji" if kind == "plain_text" else "verbatim")
        if not self.fields(value, allowed, ("type", "text"), pointer):
            return
        if kind not in kinds:
            self.say(f"unsupported type: {kind}", f"{pointer}/type")
        self.string(value.get("text"), most, f"{pointer}/text")

    def confirm(self, value: Any, pointer: str) -> None:
        """A confirmation dialog; None is fine."""
        if value is None or not self.fields(value, schema.CONFIRM_FIELDS, schema.CONFIRM_FIELDS[:4], pointer):
            return
        self.text(value.get("title"), limits.CONFIRM_TITLE, f"{pointer}/title")
        self.text(value.get("text"), limits.CONFIRM_TEXT, f"{pointer}/text", ANY_TEXT)
        self.text(value.get("confirm"), limits.CONFIRM_CONFIRM, f"{pointer}/confirm")
        self.text(value.get("deny"), limits.CONFIRM_DENY, f"{pointer}/deny")
        self.choice(value.get("style"), ("primary", "danger"), f"{pointer}/style")

    def option(self, value: Any, pointer: str, owner: str) -> None:
        """One option of an element of the kind `owner`."""
        if not self.fields(value, schema.OPTION_FIELDS, ("text", "value"), pointer):
            return
        kinds = ANY_TEXT if owner in ("radio_buttons", "checkboxes") else PLAIN
        self.text(value.get("text"), limits.OPTION_TEXT, f"{pointer}/text", kinds)
        self.string(value.get("value"), limits.OPTION_VALUE, f"{pointer}/value")
        self.text(value.get("description"), limits.OPTION_DESCRIPTION, f"{pointer}/description", kinds)
        self.string(value.get("url"), limits.OPTION_URL, f"{pointer}/url")
        if "url" in value and owner != "overflow":
            self.say("invalid additional property: url", pointer)

    def options(self, value: Json, pointer: str, least: int, most: int) -> None:
        """The options of an element and those that are chosen at first."""
        kind = str(value.get("type"))
        offered: list[Any] = []
        if value.get("options") is not None:
            offered += self.count(value["options"], least, most, f"{pointer}/options")
            for place, option in enumerate(offered):
                self.option(option, f"{pointer}/options/{place}", kind)
        if value.get("option_groups") is not None:
            groups = self.count(value["option_groups"], 1, limits.OPTION_GROUPS, f"{pointer}/option_groups")
            for place, group in enumerate(groups):
                offered += self._group(group, f"{pointer}/option_groups/{place}", kind)
        first = value.get("initial_options") or [value[name] for name in ("initial_option",) if value.get(name)]
        for option in first:
            if option not in offered:
                self.say("initial option must be one of the options", f"{pointer}/initial_option")

    def _group(self, value: Any, pointer: str, kind: str) -> Sequence[Any]:
        if not self.fields(value, ("label", "options"), ("label", "options"), pointer):
            return ()
        self.text(value.get("label"), limits.GROUP_LABEL, f"{pointer}/label")
        options = self.count(value.get("options"), 1, limits.OPTIONS, f"{pointer}/options")
        for place, option in enumerate(options):
            self.option(option, f"{pointer}/options/{place}", kind)
        return options

    def image(self, value: Json, pointer: str) -> None:
        """What an image block and an image element have in common."""
        self.string(value.get("image_url"), limits.IMAGE_URL, f"{pointer}/image_url")
        self.string(value.get("alt_text"), limits.ALT_TEXT, f"{pointer}/alt_text")
        if ("image_url" in value) == ("slack_file" in value):
            self.say("must define either `image_url` or `slack_file`", pointer)
        self._link(value.get("image_url"), f"{pointer}/image_url")

    def element(self, value: Any, pointer: str) -> None:
        """One element, wherever it stands."""
        kind = value.get("type") if isinstance(value, Mapping) else None
        if kind in ANY_TEXT:
            self.text(value, limits.TEXT, pointer, ANY_TEXT)
            return
        if kind not in schema.ELEMENT_FIELDS:
            self.say(f"unsupported type: {kind}", f"{pointer}/type")
            return
        allowed = ("type", *schema.ELEMENT_FIELDS[kind])
        self.fields(value, allowed, schema.ELEMENT_NEEDS.get(kind, ()), pointer)
        self.string(value.get("action_id"), limits.ACTION_ID, f"{pointer}/action_id")
        self.text(value.get("placeholder"), limits.PLACEHOLDER, f"{pointer}/placeholder")
        self.confirm(value.get("confirm"), f"{pointer}/confirm")
        self._particular(kind, value, pointer)

    def _particular(self, kind: str, value: Json, pointer: str) -> None:
        match kind:
            case "button":
                self._button(value, pointer)
            case "image":
                self.image(value, pointer)
            case "overflow":
                self.options(value, pointer, limits.OVERFLOW_LEAST, limits.OVERFLOW_MOST)
            case "radio_buttons" | "checkboxes":
                self.options(value, pointer, 1, limits.FEW_OPTIONS)
            case "static_select" | "multi_static_select":
                if (value.get("options") is None) == (value.get("option_groups") is None):
                    self.say("must define either `options` or `option_groups`", pointer)
                self.options(value, pointer, 1, limits.OPTIONS)
            case "external_select" | "multi_external_select":
                for name in ("initial_option",):
                    if value.get(name) is not None:
                        self.option(value[name], f"{pointer}/{name}", kind)
            case "plain_text_input":
                self._typed(value, pointer)
            case "datepicker":
                self._form(value, "initial_date", r"\d{4}-\d\d-\d\d", pointer)
            case "timepicker":
                self._form(value, "initial_time", r"\d\d:\d\d", pointer)

    def _button(self, value: Json, pointer: str) -> None:
        self.text(value.get("text"), limits.BUTTON_TEXT, f"{pointer}/text")
        # Whether an empty value is taken is not documented: what needs none can leave it out.
        self.string(value.get("value"), limits.BUTTON_VALUE, f"{pointer}/value")
        self.string(value.get("url"), limits.BUTTON_URL, f"{pointer}/url")
        self._link(value.get("url"), f"{pointer}/url")
        self.choice(value.get("style"), ("primary", "danger"), f"{pointer}/style")
        self.string(value.get("accessibility_label"), limits.ACCESSIBILITY_LABEL, f"{pointer}/accessibility_label")

    def _typed(self, value: Json, pointer: str) -> None:
        least, most = value.get("min_length", 0), value.get("max_length", limits.INPUT_TEXT)
        if not 0 <= least <= limits.INPUT_TEXT:
            self.say(f"must be between 0 and {limits.INPUT_TEXT}", f"{pointer}/min_length")
        if not max(1, least) <= most <= limits.INPUT_TEXT:
            self.say(f"must be between 1 and {limits.INPUT_TEXT}", f"{pointer}/max_length")
        self.string(value.get("initial_value"), most, f"{pointer}/initial_value", least=0)

    def _form(self, value: Json, name: str, form: str, pointer: str) -> None:
        if value.get(name) is not None and not re.fullmatch(form, str(value[name])):
            self.say("must be a valid date or time", f"{pointer}/{name}")

    def _link(self, value: Any, pointer: str) -> None:
        if isinstance(value, str) and not LINK.match(value):
            self.say("must be a valid URL", pointer)
