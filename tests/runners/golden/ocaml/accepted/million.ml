let () =
  let _ = read_line () in
  read_line ()
  |> String.split_on_char ' '
  |> List.fold_left (fun sum word -> sum + int_of_string word) 0
  |> print_int
