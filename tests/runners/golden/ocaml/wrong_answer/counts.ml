let () = print_int (List.length (String.split_on_char ' ' (read_line () ^ read_line ())))
