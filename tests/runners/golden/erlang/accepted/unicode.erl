-module(main).
-export([main/0]).

main() ->
    io:setopts([{encoding, unicode}]),
    io:format("~ts~n", [lists:reverse(string:trim(io:get_line("")))]).
