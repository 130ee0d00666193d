kept = []
kept << ("x" * 1000) while true
