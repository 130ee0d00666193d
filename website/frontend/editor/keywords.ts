/** Keywords and usual names for completion, by the slugs of the judge's languages. */

const C = "auto break case char const continue default do double else enum extern float for goto if inline int long register return short signed sizeof static struct switch typedef union unsigned void volatile while";
const CPP = `${C} bool catch class constexpr const_cast decltype delete dynamic_cast explicit false friend mutable namespace new noexcept nullptr operator override private protected public reinterpret_cast static_cast template this throw true try typename using virtual string vector map set unordered_map unordered_set pair queue priority_queue stack deque sort begin end push_back emplace_back size_t`;
const JAVA = "abstract assert boolean break byte case catch char class continue default do double else enum extends final finally float for if implements import instanceof int interface long new null package private protected public record return short static super switch synchronized this throw throws true false try var void while String Integer Long List ArrayList Map HashMap Set HashSet Deque ArrayDeque PriorityQueue Math System";
const JS = "async await break case catch class const continue default delete do else export extends false finally for function if import in instanceof let new null of return static super switch this throw true try typeof undefined var void while yield";
const TS = `${JS} abstract any as boolean declare enum implements interface keyof namespace never number private protected public readonly string symbol type unknown`;

const WORDS: Record<string, string> = {
  c: C,
  cpp: CPP,
  java: JAVA,
  javascript: JS,
  typescript: TS,
  go: "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var append cap copy delete len make new nil true false bool byte error float64 int int64 rune string uint",
  rust: "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while Box Option Result Some None Ok Err String Vec HashMap HashSet VecDeque i32 i64 u32 u64 usize f64 bool char println",
  php: "abstract array as break case catch class clone const continue default do echo else elseif extends final finally fn for foreach function global if implements instanceof interface match namespace new null private protected public return static switch throw true false try use while",
  sql: "select from where group by having order limit join left right inner outer on as and or not null is in between like distinct union all case when then else end count sum avg min max insert update delete",
  kotlin: "as break by class companion const continue data do else enum false for fun if import in init interface internal is lateinit listOf lazy mapOf mutableListOf mutableMapOf null object open operator override package private protected public return sealed super this throw true try typealias val var when while Int Long String List Map Set Array IntArray",
  csharp: "abstract as async await base bool break byte case catch char class const continue decimal default delegate do double else enum false finally float for foreach if in int interface internal is long namespace new null object out override params private protected public readonly record ref return sealed short static string struct switch this throw true try using var virtual void while List Dictionary HashSet Queue Stack Console Math",
  scala: "abstract case catch class def do else enum extends false final finally for given if implicit import lazy match new null object override package private protected return sealed super then this throw trait true try type using val var while with yield Int Long String List Map Set Array Option Some None",
  ruby: "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield attr_accessor puts gets require",
  perl: "and bless chomp cmp continue die do each else elsif eq for foreach ge given gt if join keys last le local lt map my ne next no not or our package print push redo ref require return scalar shift sort splice split sub undef unless unshift until use values when while",
  lua: "and break do else elseif end false for function goto if in local nil not or repeat return then true until while ipairs pairs print table string math",
  haskell: "case class data deriving do else if import in infix infixl infixr instance let module newtype of then type where foldl foldr map filter Maybe Just Nothing Either Left Right Int Integer String",
  pascal: "and array begin case const div do downto else end for function goto if in mod nil not of or procedure program record repeat set string then to type until uses var while with integer longint int64 boolean real writeln readln",
  fortran: "allocatable allocate call case character contains cycle deallocate dimension do double else elseif end exit function if implicit integer intent logical module none only parameter print program read real recursive result return select subroutine then type use where while write",
  d: "alias auto bool break case cast char class const continue delegate delete do double else enum false final float for foreach function if immutable import in int interface long module new null out override private public ref return static string struct super switch template this throw true try uint ulong void while",
  erlang: "after and andalso begin case catch end fun if not of or orelse receive try when module export lists",
  swift: "as break case catch class continue default defer do else enum extension false fileprivate for func guard if import in init inout internal is let nil override private protocol public return self static struct super switch throw throws true try typealias var where while Int Double String Array Dictionary Set Bool",
  racket: "define lambda let let* letrec if cond else case when unless begin set! quote for for/list for/fold match struct provide require car cdr cons list map filter foldl vector hash",
  commonlisp: "defun defvar defparameter defstruct defmacro let let* lambda if cond when unless case loop do dolist dotimes progn setf setq quote format return car cdr cons list mapcar",
  ocaml: "and as assert begin class do done else end exception external false for fun function functor if in include let match module mutable new of open or rec sig struct then to true try type val when while with List Array Hashtbl String Printf",
  bash: "case do done elif else esac fi for function if in local read return select shift then until while echo printf declare export",
  r: "break else FALSE for function if in Inf NA NaN next NULL repeat return TRUE while library length vector list matrix apply sapply lapply",
  nim: "and as asm block break case const continue converter defer discard distinct div do elif else end enum except export finally for from func if import in include interface is iterator let macro method mod nil not notin object of or out proc ptr raise ref return shl shr template try tuple type using var when while xor yield",
  elixir: "after alias and case catch cond def defmodule defp defstruct do else end false fn for if import in nil not or quote raise receive rescue require true try unless use when with Enum Map String",
};

/** The words of a language; none for one whose grammar brings its own (Python). */
export function keywordsOf(slug: string): string[] {
  return (WORDS[slug] ?? "").split(" ").filter((one) => one !== "");
}
