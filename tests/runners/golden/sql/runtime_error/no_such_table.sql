SELECT n FROM missing;
