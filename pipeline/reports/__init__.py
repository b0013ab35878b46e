"""Reports: findings -> text for people, or JSON for scripts."""
