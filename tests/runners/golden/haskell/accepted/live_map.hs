import qualified Data.Map.Strict as Map
import Data.List (foldl')

main :: IO ()
main = do
  -- 64 bytes an entry: about 60 MB stay alive, and a copying collector wants them twice.
  let kept = foldl' (\m i -> Map.insert i (i `mod` 150) m) Map.empty [0 .. 999999 :: Int]
  print (sum (map (kept Map.!) [0 .. 149]))
