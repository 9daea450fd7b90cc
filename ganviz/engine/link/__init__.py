"""A run and those who watch and steer it from other processes, or from other machines."""
