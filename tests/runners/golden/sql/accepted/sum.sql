SELECT sum(value) FROM input, json_each('[' || replace(line, ' ', ',') || ']') WHERE input.rowid = 2;
