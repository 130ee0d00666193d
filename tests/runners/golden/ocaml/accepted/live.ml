let () =
  let kept = List.init 150 (fun i -> Bytes.make (1 lsl 20) (Char.chr i)) in
  print_int (List.fold_left (fun sum block -> sum + Char.code (Bytes.get block 99999)) 0 kept)
