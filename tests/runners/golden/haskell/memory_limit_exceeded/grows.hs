main :: IO ()
main = do
  let kept = [1 ..] :: [Integer]
  print (kept !! 200000000 + head kept + sum kept)
