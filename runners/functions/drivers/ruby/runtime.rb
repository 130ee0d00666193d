# Calls what the user wrote, case after case: see runners/functions/drivers/model.py. A line that
# says what to call is added below. Only `Judge` and the nodes are ours in the user's namespace.
require "json"
require "set"

class ListNode
  attr_accessor :val, :next

  def initialize(val = 0, _next = nil)
    @val = val
    @next = _next
  end
end

class TreeNode
  attr_accessor :val, :left, :right

  def initialize(val = 0, left = nil, right = nil)
    @val = val
    @left = left
    @right = right
  end
end

module Judge
  FRAMES = 20
  TOP = TOPLEVEL_BINDING
  CASES = STDIN.dup
  ANSWERS = IO.new(3, "w").tap { |answers| answers.sync = true }

  class << self
    # A function problem: a method at the top.
    def call(name, params, answer, output, is_cut)
      serve(-> { TOP.receiver.method(name) }) do |function, first|
        given = params.each_with_index.map do |type, index|
          value(JSON.parse(index.zero? ? first : CASES.gets), *type)
        end
        result = function.call(*given)
        result = is_cut ? cut(result, given[output]) : given[output] if output
        text(result, *answer)
      end
    end

    # A class problem: an object, and calls of its methods.
    def operate(name, params, methods)
      serve(-> { Object.const_get(name) }) do |made, first|
        names, given = JSON.parse(first), JSON.parse(CASES.gets)
        target = made.new(*values(given[0], params))
        results = ["null"]
        (1...names.size).each do |index|
          method, types, returns = methods.fetch(names[index])
          results << text(target.public_send(method, *values(given[index], types)), *returns)
        end
        "[#{results.join(",")}]"
      end
    end

    private

    # The elements that count, as the function says.
    def cut(count, values)
      return values.take(count) if count.is_a?(Integer) && count.between?(0, values.size)

      length = "the length of an array of #{values.size} elements"
      raise "The function returned #{count.inspect} as #{length}."
    end

    def serve(find)
      STDIN.reopen(File::NULL)
      source = File.read("#{__dir__}/solution.rb", encoding: "UTF-8")
      ANSWERS.write("\n")
      target = nil
      while (first = CASES.gets)
        target ||= load(source, find)
        answer = yield(target, first)
        STDOUT.flush
        ANSWERS.write("#{answer}\n")
      end
    rescue SystemExit
      raise
    rescue Exception => e # whatever it is, it ends the program
      STDOUT.flush
      show(e)
      exit!(1)
    end

    def load(source, find)
      TOP.eval(source, "solution.rb", 1)
      find.call
    end

    # The error as Ruby prints it, without our own frames, which are the last.
    def show(error)
      own = (error.backtrace || []).take_while { |frame| !frame.start_with?(__FILE__) }
      return STDERR.puts("#{error.message} (#{error.class})") if own.empty?

      error.set_backtrace(own.first(FRAMES))
      STDERR.write(error.full_message(highlight: false, order: :top))
    end

    def values(given, types)
      given.zip(types).map { |one, type| value(one, *type) }
    end

    # A parameter, of parsed JSON.
    def value(given, base, depth)
      case base
      when :double, :ListNode, :TreeNode
        return given.map { |one| value(one, base, depth - 1) } if depth.positive?
        base == :double ? given.to_f : base == :ListNode ? list(given) : tree(given)
      else
        given
      end
    end

    def list(given)
      given.reverse_each.reduce(nil) { |rest, one| ListNode.new(one, rest) }
    end

    def tree(given)
      return nil if given.empty?

      row = [TreeNode.new(given[0])]
      given.drop(1).each_slice(2).with_index do |(left, right), index|
        node = row[index] or break
        row << (node.left = TreeNode.new(left)) unless left.nil?
        row << (node.right = TreeNode.new(right)) unless right.nil?
      end
      row[0]
    end

    # A result as JSON. Whatever can be enumerated is an array, and nil is an empty one.
    def text(result, base, depth)
      if depth.positive?
        return "[]" if result.nil?
        return plain(result) if !result.respond_to?(:each) || result.is_a?(Hash)

        return "[#{result.map { |one| text(one, base, depth - 1) }.join(",")}]"
      end
      case base
      when :void then "null"
      when :ListNode then list_text(result)
      when :TreeNode then tree_text(result)
      when :boolean then result ? "true" : "false"
      when :double then number(result)
      else plain(result)
      end
    end

    def plain(result)
      result.is_a?(Integer) ? result.to_s : JSON.generate(result)
    end

    def number(result)
      return plain(result) unless result.is_a?(Numeric)

      float = result.to_f
      return float.to_s if float.finite?

      float.nan? ? "NaN" : "#{"-" if float.negative?}Infinity"
    end

    def list_text(node)
      seen = Set.new.compare_by_identity
      found = []
      while node
        raise "There is a cycle in the ListNode that was returned." unless seen.add?(node)

        found << plain(node.val)
        node = node.next
      end
      "[#{found.join(",")}]"
    end

    def tree_text(root)
      row = root ? [root] : []
      found = []
      row.each do |node| # which grows
        found << (node ? plain(node.val) : "null")
        row.push(node.left, node.right) if node
      end
      found.pop while found.last == "null"
      "[#{found.join(",")}]"
    end
  end
end
