let () = for i = 1 to read_int () do Printf.printf "%d\n" i done
