"""Names: found in a source text, matched in its translation, compared."""
