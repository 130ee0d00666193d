{$mode objfpc}{$H+}
var
  line, turned, letter: string;
  i: longint;
begin
  readln(line);
  turned := '';
  letter := '';
  for i := length(line) downto 1 do
  begin
    letter := line[i] + letter;
    if (ord(line[i]) and $C0) <> $80 then
    begin
      turned := turned + letter;
      letter := '';
    end;
  end;
  writeln(turned);
end.
