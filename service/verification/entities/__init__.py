"""Who is who: whether two names or descriptions may mean one person, body or people."""
