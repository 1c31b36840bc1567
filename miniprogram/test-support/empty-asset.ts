/** What a stylesheet or a picture is to a component test. */
export default '';
