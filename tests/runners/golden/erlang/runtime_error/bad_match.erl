-module(main).
-export([main/0]).

main() -> 1 = length(io:get_line("")) + 5.
