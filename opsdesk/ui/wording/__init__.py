"""Words that only the screen needs, a module a noun."""
