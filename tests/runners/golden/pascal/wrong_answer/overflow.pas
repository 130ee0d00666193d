var
  n, i, x: longint;
  sum: smallint;
begin
  read(n);
  sum := 0;
  for i := 1 to n do
  begin
    read(x);
    sum := smallint(sum + x);
  end;
  writeln(sum);
end.
