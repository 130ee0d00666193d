-module(main).
-export([main/0]).

main() ->
    {ok, [N]} = io:fread("", "~d"),
    io:put_chars([[integer_to_list(I), $\n] || I <- lists:seq(1, N)]).
