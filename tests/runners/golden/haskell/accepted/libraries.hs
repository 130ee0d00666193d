import Control.Monad.State
import qualified Data.Map.Strict as Map
import qualified Data.Set as Set

main :: IO ()
main = do
  _ <- getLine
  numbers <- map read . words <$> getLine
  let kept = Map.fromList (zip numbers numbers) :: Map.Map Int Int
      total = execState (mapM_ (\x -> modify (+ x)) (Set.toList (Map.keysSet kept))) 0
  print total
