def print_table(only): pass
