"""A person's own parts, in Python files of their own. Such a file is code: it is run only where the person said so."""
