int more_of_it;
