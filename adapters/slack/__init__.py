"""Slack: Socket Mode or HTTP, blocks and modals."""
