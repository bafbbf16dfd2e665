"""The year at a glance and the agenda as pages, calendars to subscribe to, and what tells whether the bot is well."""
