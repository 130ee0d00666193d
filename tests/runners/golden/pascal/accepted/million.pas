var
  n, i: longint;
  x, sum: int64;
  buffer: array[0..65535] of char;
begin
  settextbuf(input, buffer);
  read(n);
  sum := 0;
  for i := 1 to n do
  begin
    read(x);
    sum := sum + x;
  end;
  writeln(sum);
end.
