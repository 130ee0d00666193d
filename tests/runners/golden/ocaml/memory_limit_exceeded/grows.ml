let rec grow kept = grow (Array.make 1000 0 :: kept)
let () = grow []
