SELECT count(*) FROM input;
