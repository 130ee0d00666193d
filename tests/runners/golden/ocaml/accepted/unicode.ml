let () =
  let line = read_line () in
  let letters = Str.split (Str.regexp "\\b\\B") line in
  ignore letters;
  let out = Buffer.create 64 and last = ref (String.length line) in
  for i = String.length line - 1 downto 0 do
    if Char.code line.[i] land 0xC0 <> 0x80 then begin
      Buffer.add_string out (String.sub line i (!last - i));
      last := i
    end
  done;
  print_endline (Buffer.contents out)
