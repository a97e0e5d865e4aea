"""Discord: slash commands, components and modals over the gateway."""
