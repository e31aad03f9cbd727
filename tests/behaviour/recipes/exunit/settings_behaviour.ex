defmodule SettingsBehaviour do
  @moduledoc """
  What a settings service does. Options: `module`; `load`, `put`, `fetch`, `text`, `number`, `flag`,
  the names of its functions; `number_key`, `flag_key` and `text_key`, each a name and its default
  after `load`.
  """
  defmacro __using__(options) do
    quote bind_quoted: [options: options] do
      @module options[:module]
      @load options[:load]
      @put options[:put]
      @fetch options[:fetch]
      @text options[:text]
      @number options[:number]
      @flag options[:flag]
      @number_key options[:number_key]
      @flag_key options[:flag_key]
      @text_key options[:text_key]

      setup do
        apply(@module, @load, [])
        :ok
      end

      test "the defaults are there after loading" do
        {number_key, number} = @number_key
        {flag_key, flag} = @flag_key
        {text_key, text} = @text_key
        assert apply(@module, @fetch, [number_key]) === number
        assert apply(@module, @fetch, [flag_key]) === flag
        assert apply(@module, @fetch, [text_key]) === text
      end

      test "a value that is set is read back, by any process" do
        apply(@module, @put, ["color", "green"])
        assert apply(@module, @fetch, ["color"]) == "green"
        read = Task.async(fn -> apply(@module, @fetch, ["color"]) end)
        assert Task.await(read) == "green"
        apply(@module, @put, ["color", "blue"])
        assert apply(@module, @fetch, ["color"]) == "blue"
      end

      test "loading again restores a default" do
        {number_key, number} = @number_key
        apply(@module, @put, [number_key, -1])
        apply(@module, @load, [])
        assert apply(@module, @fetch, [number_key]) === number
      end

      test "what is not set is nil, or what the caller says" do
        assert apply(@module, @fetch, ["no such thing"]) == nil
        assert apply(@module, @fetch, ["no such thing", 7]) == 7
      end

      test "a false that is set is not taken for missing" do
        apply(@module, @put, ["off", false])
        assert apply(@module, @fetch, ["off", true]) == false
      end

      test "texts" do
        apply(@module, @put, ["retries", 3])
        assert apply(@module, @text, ["retries"]) == "3"
        assert apply(@module, @text, ["absent text"]) == ""
        assert apply(@module, @text, ["absent text", "none"]) == "none"
        assert apply(@module, @text, [elem(@text_key, 0)]) == elem(@text_key, 1)
      end

      test "numbers" do
        apply(@module, @put, ["retries", 3])
        apply(@module, @put, ["label", "3"])
        assert apply(@module, @number, ["retries"]) === 3
        assert apply(@module, @number, ["label"]) === 0
        assert apply(@module, @number, ["label", 9]) === 9
        assert apply(@module, @number, ["absent number", 9]) === 9
      end

      test "flags" do
        for {value, expected} <- [{true, true}, {"true", true}, {false, false}, {"yes", false}, {1, false}] do
          apply(@module, @put, ["flag", value])
          assert apply(@module, @flag, ["flag"]) === expected
        end

        assert apply(@module, @flag, ["absent flag"]) === false
        assert apply(@module, @flag, ["absent flag", true]) === true
      end
    end
  end
end
