var
  n, i: longint;
begin
  read(n);
  for i := 1 to n do writeln(i);
end.
