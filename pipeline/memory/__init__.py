"""The translation memory: every confirmed translation of every article, found again by its source text."""
